package dev.kontor.account.factor.totp;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.twofactor.Enrolments;
import dev.kontor.platform.mail.MailConfig;
import dev.kontor.platform.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;

/** Starts authenticator apps. */
@ApplicationScoped
class TotpService {
  private final Enrolments enrolments;
  private final TotpSecretTable secrets;
  private final Accounts accounts;
  private final MailConfig provider;

  TotpService(
      Enrolments enrolments, TotpSecretTable secrets, Accounts accounts, MailConfig provider) {
    this.enrolments = enrolments;
    this.secrets = secrets;
    this.accounts = accounts;
    this.provider = provider;
  }

  @Transactional
  TotpStarted start(UUID userId, @Nullable String name) {
    var id = enrolments.start(userId, TotpFactor.TYPE, name, "App");
    var secret = Secrets.random(Totp.SECRET_BYTES);
    secrets.add(id, secret);
    var text = new Base32().encodeToString(secret);
    var uri = uri(accounts.find(userId).orElseThrow().email(), text);
    return new TotpStarted(id, text, uri, QrSvg.of(uri));
  }

  /** In the key URI format that authenticator apps agreed on. */
  private String uri(String email, String secret) {
    var issuer = encoded(provider.senderName());
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
        .formatted(issuer, encoded(email), secret, issuer);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
