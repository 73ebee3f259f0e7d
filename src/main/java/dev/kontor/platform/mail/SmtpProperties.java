package dev.kontor.platform.mail;

import java.util.Properties;

/** The settings of Jakarta Mail for a mail server. */
final class SmtpProperties {
  private SmtpProperties() {}

  static Properties of(MailConfig.Smtp smtp) {
    var properties = new Properties();
    var timeout = Long.toString(smtp.timeout().toMillis());
    properties.put("mail.transport.protocol", "smtp");
    smtp.host().ifPresent(host -> properties.put("mail.smtp.host", host));
    properties.put("mail.smtp.port", Integer.toString(smtp.port()));
    properties.put("mail.smtp.auth", Boolean.toString(smtp.username().isPresent()));
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (smtp.encryption()) {
      case OFF -> properties.put("mail.smtp.starttls.enable", "false");
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }
}
