package dev.kontor.platform.http;

import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Language;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * Says what is wrong with a value in the language of the answer around it. The framework would read
 * {@code Accept-Language} anew for each violation, with the JDK's matcher.
 */
@Singleton
class ViolationLanguage implements ValidatorFactoryCustomizer {
  private final RequestContext request;

  ViolationLanguage(RequestContext request) {
    this.request = request;
  }

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.localeResolver(context -> locale());
  }

  private Locale locale() {
    var isInRequest = Arc.container().requestContext().isActive();
    return (isInRequest ? request.language() : Language.DEFAULT).locale();
  }
}
