package dev.kontor;

import dev.kontor.platform.database.StartupFailure;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Judges all settings before anything starts: the framework would do so once the database runs, and
 * takes any word for no.
 */
final class SettingsCheck {
  /** By their names: most are an affair of their packages. */
  static final List<String> MAPPINGS =
      List.of(
          "access.apitoken.ApiTokenConfig",
          "access.finder.RegistryConfig",
          "account.closure.ClosureConfig",
          "account.factor.passkey.WebauthnConfig",
          "account.identity.MailsToOthersConfig",
          "account.password.PasswordConfig",
          "account.session.TokenIssuerConfig",
          "audit.ActivityConfig",
          "demonstration.DemonstrationConfig",
          "money.invoice.SellerConfig",
          "money.payment.PaymentConfig",
          "money.prepaid.PrepaidConfig",
          "money.prepaid.staffentry.StaffEntryConfig",
          "money.prepaid.withdrawal.WithdrawalConfig",
          "money.transfer.TransferConfig",
          "operator.staff.OperatorConfig",
          "organisation.profile.OrganisationConfig",
          "platform.bound.BoundsConfig",
          "platform.database.DatabaseConfig",
          "platform.database.LimitsConfig",
          "platform.export.ExportConfig",
          "platform.http.EdgeConfig",
          "platform.mail.MailConfig",
          "platform.origin.OriginConfig",
          "platform.scheduling.SchedulingConfig",
          "platform.scheduling.TestClockConfig",
          "platform.security.SecurityConfig",
          "platform.security.ThrottleConfig",
          "platform.sms.SmsConfig",
          "product.lifecycle.LifecycleConfig",
          "sale.order.OrderConfig",
          "sale.renewal.RenewalConfig",
          "sale.vies.ViesConfig");

  private static final int BEFORE_OTHERS = 1000;

  /** Where the build writes down which settings of the framework may be given at the start. */
  private static final String FRAMEWORKS = "io.quarkus.runtime.generated.RunTimeConfig";

  private static final Pattern WRONG =
      Pattern.compile("property (\\S+) with the config value \"(.*?)\"", Pattern.DOTALL);

  private static final Pattern MISSING = Pattern.compile("property (\\S+) is required");

  private SettingsCheck() {}

  /**
   * Lets pass what all settings can be read from.
   *
   * @return the settings, as they are mapped
   * @throws StartupFailure naming each that can't
   */
  static SmallRyeConfig requireValid(Iterable<ConfigSource> sources) {
    var builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withConverter(Boolean.class, BEFORE_OTHERS, SettingsCheck::yesOrNo)
            .withValidateUnknown(false);
    sources.forEach(builder::withSources);
    MAPPINGS.forEach(each -> builder.withMapping(mapping(each)));
    frameworks().ifPresent(each -> each.configBuilder(builder));
    try {
      return builder.build();
    } catch (ConfigValidationException wrong) {
      throw new StartupFailure(
          IntStream.range(0, wrong.getProblemCount())
              .mapToObj(each -> told(wrong.getProblem(each).getMessage()))
              .sorted()
              .collect(Collectors.joining(" ")));
    }
  }

  private static ConfigClass mapping(String name) {
    try {
      return ConfigClass.configClass(Class.forName("dev.kontor." + name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<SmallRyeConfigBuilderCustomizer> frameworks() {
    try {
      var generated = Class.forName(FRAMEWORKS).getDeclaredConstructor().newInstance();
      return Optional.of((SmallRyeConfigBuilderCustomizer) generated);
    } catch (ClassNotFoundException notBuilt) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Boolean yesOrNo(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("It is true or false");
    };
  }

  private static String told(String problem) {
    var wrong = WRONG.matcher(problem);
    if (wrong.find()) {
      return "%s can't be %s.".formatted(variable(wrong.group(1)), wrong.group(2));
    }
    var missing = MISSING.matcher(problem);
    return missing.find() ? variable(missing.group(1)) + " is missing." : problem;
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
