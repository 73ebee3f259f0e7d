package dev.kontor.account.twofactor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.account.session.ChallengeAnswer;
import dev.kontor.account.session.SecondFactors;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.RequestContext;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks for a second factor. */
@ApplicationScoped
class ChallengeService implements SecondFactors {
  private final MethodRepository methods;
  private final Proofs proofs;
  private final List<SecondFactorType> types;
  private final EntityManager entities;
  private final RequestContext request;
  private final Ids ids;
  private final Clock clock;
  private final ObjectMapper json;

  ChallengeService(
      MethodRepository methods,
      Proofs proofs,
      @All List<SecondFactorType> types,
      EntityManager entities,
      RequestContext request,
      Ids ids,
      Clock clock,
      ObjectMapper json) {
    this.methods = methods;
    this.proofs = proofs;
    this.types = types;
    this.entities = entities;
    this.request = request;
    this.ids = ids;
    this.clock = clock;
    this.json = json;
  }

  @Override
  @Transactional
  public Optional<ChallengeAnswer> demand(Demand demand) {
    var enrolled = methods.proved(demand.person().id());
    if (enrolled.isEmpty()) {
      return Optional.empty();
    }
    var token = Secrets.newToken();
    var challenge =
        keep(demand, token, request.address(), clock.instant().plus(Challenge.LIFETIME));
    var usable = enrolled.stream().filter(each -> challenge.accepts(each.type())).toList();
    return Optional.of(answer(challenge.view(), token, usable));
  }

  /**
   * In the running transaction.
   *
   * @param address the network address from which it is asked for
   */
  Challenge keep(Demand demand, String token, String address, Instant expiresAt) {
    var challenge =
        new Challenge(ids.next(), token, demand, text(demand.payload()), address, expiresAt);
    entities.persist(challenge);
    return challenge;
  }

  private ChallengeAnswer answer(ChallengeView challenge, String token, List<Method> usable) {
    var parts = begin(challenge, usable);
    return new ChallengeAnswer(
        challenge.id(),
        token,
        usable.stream()
            .map(each -> new ChallengeAnswer.Method(each.id(), each.type(), each.name()))
            .toList(),
        usable.stream().filter(Method::isDefault).map(Method::id).findFirst().orElse(null),
        parts.webauthnOptions(),
        parts.matchNumber(),
        challenge.expiresAt());
  }

  private ChallengeParts begin(ChallengeView challenge, List<Method> usable) {
    var byType =
        usable.stream()
            .collect(
                Collectors.groupingBy(
                    Method::type, Collectors.mapping(Method::id, Collectors.toList())));
    return types.stream()
        .filter(type -> byType.containsKey(type.type()))
        .map(type -> type.begin(challenge, byType.getOrDefault(type.type(), List.of())))
        .reduce(ChallengeParts.NONE, ChallengeParts::and);
  }

  @Override
  @Transactional
  public boolean isProtected(UUID userId) {
    return !methods.proved(userId).isEmpty();
  }

  @Override
  @Transactional
  public List<String> prove(UUID userId, String code) {
    return proofs.byCode(userId, code);
  }

  private String text(Object payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode payload(Challenge challenge) {
    try {
      return json.readTree(challenge.payload());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
