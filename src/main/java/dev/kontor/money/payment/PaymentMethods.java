package dev.kontor.money.payment;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.idempotency.ResumableCall;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps an organisation's payment methods, and finds the one that a call names. */
@ApplicationScoped
public class PaymentMethods {
  private final PaymentMethodRepository methods;
  private final PaymentProviders providers;
  private final Organisations organisations;
  private final ResumableCall call;
  private final Vault vault;
  private final Cursors cursors;
  private final Bounds bounds;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  PaymentMethods(
      PaymentMethodRepository methods,
      PaymentProviders providers,
      Organisations organisations,
      ResumableCall call,
      Vault vault,
      Cursors cursors,
      Bounds bounds,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.methods = methods;
    this.providers = providers;
    this.organisations = organisations;
    this.call = call;
    this.vault = vault;
    this.cursors = cursors;
    this.bounds = bounds;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  Page<PaymentMethodResponse> list(UUID organisationId, PageRequest page) {
    var list = "payment-methods:" + organisationId;
    return cursors
        .page(
            list,
            page,
            Cursor.FIRST,
            (after, limit) -> methods.list(organisationId, after, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(PaymentMethodResponse::of);
  }

  PaymentMethodResponse get(UUID organisationId, UUID id) {
    return PaymentMethodResponse.of(find(organisationId, id));
  }

  /** Whether a provider issued a token. */
  public boolean isToken(String text) {
    return providers.issuer(text).isPresent();
  }

  /**
   * Saves a card to try things out with, in the running transaction.
   *
   * @param token of the sandbox, which answers at once
   */
  public void addSample(UUID organisationId, String token, String label) {
    var asked = new AddPaymentMethodRequest(PaymentMethodType.CARD, token, label);
    providers
        .issuer(token)
        .flatMap(
            provider ->
                provider
                    .describe(asked.type(), token)
                    .map(details -> new MethodDraft(asked, provider.code(), details)))
        .ifPresent(draft -> add(organisationId, draft));
  }

  /** Asks the provider what a method is that is to be saved. */
  @Transactional(TxType.NEVER)
  MethodDraft draft(AddPaymentMethodRequest asked) {
    if (CardNumbers.isOne(asked.token())) {
      throw PaymentProblem.CARD_NUMBER_REFUSED.exception().onField("token");
    }
    if (asked.label() != null && CardNumbers.isIn(asked.label())) {
      throw PaymentProblem.CARD_NUMBER_REFUSED.exception().onField("label");
    }
    var provider = providers.issuer(asked.token()).orElseThrow(PaymentMethods::tokenUnknown);
    var details =
        provider.describe(asked.type(), asked.token()).orElseThrow(PaymentMethods::tokenUnknown);
    return new MethodDraft(asked, provider.code(), details);
  }

  @Transactional
  PaymentMethodResponse add(UUID organisationId, MethodDraft draft) {
    var earlier = call.earlier();
    if (earlier.isPresent()) {
      return get(organisationId, earlier.get());
    }
    organisations.lock(organisationId);
    bounds.requireRoom(
        "payment-methods-of-organisation",
        methods.countOf(organisationId),
        PaymentProblem.TOO_MANY_PAYMENT_METHODS);
    var id = ids.next();
    var sealed = vault.seal(draft.asked().token().getBytes(StandardCharsets.UTF_8), context(id));
    var method = new PaymentMethod(id, organisationId, draft, sealed, clock.instant());
    methods.persist(method);
    call.made(id);
    events.fire(new PaymentMethodAdded(organisationId, id, method.label(), method.type()));
    return PaymentMethodResponse.of(method);
  }

  @Transactional
  void remove(UUID organisationId, UUID id) {
    var method = methods.lock(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    methods.delete(method);
    events.fire(new PaymentMethodRemoved(organisationId, id, method.label(), method.type()));
  }

  /**
   * The method that a call names: a saved one by its id, or one by its provider's token, which
   * counts as a card.
   *
   * @throws DomainException 422 {@code payment-method-unknown}
   */
  public ChosenMethod choose(UUID organisationId, String named) {
    return providers
        .issuer(named)
        .map(each -> new ChosenMethod(null, PaymentMethodType.CARD, each.code(), named))
        .or(() -> saved(organisationId, named))
        .orElseThrow(() -> unknown().onField("paymentMethod"));
  }

  /** 422 {@code payment-method-unknown}. */
  public static DomainException unknown() {
    return PaymentProblem.PAYMENT_METHOD_UNKNOWN.exception();
  }

  /** Those of the methods that are saved: they stay so until the running transaction ends. */
  @Transactional(TxType.MANDATORY)
  public Set<UUID> hold(UUID organisationId, Set<UUID> ids) {
    return methods.hold(organisationId, ids).stream()
        .map(PaymentMethod::id)
        .collect(Collectors.toSet());
  }

  /** Whether an organisation can be charged by a method that it saved. */
  public boolean isSaved(UUID organisationId, UUID id) {
    return saved(organisationId, id.toString()).isPresent();
  }

  /**
   * A card that ends.
   *
   * @param expiresOn its last day
   */
  public record EndingCard(String label, LocalDate expiresOn) {}

  /** Which of some saved cards can't be charged on a day any more. */
  public List<EndingCard> endingBefore(UUID organisationId, Collection<UUID> ids, LocalDate day) {
    return methods.of(organisationId, ids).stream()
        .flatMap(
            method ->
                Optional.ofNullable(method.details().expiresOn()).stream()
                    .filter(end -> end.isBefore(day))
                    .map(end -> new EndingCard(method.label(), end)))
        .toList();
  }

  private Optional<ChosenMethod> saved(UUID organisationId, String named) {
    return Ids.read(named)
        .flatMap(id -> methods.find(organisationId, id))
        .map(each -> new ChosenMethod(each.id(), each.type(), each.provider(), token(each)))
        .filter(each -> providers.issuer(each.token()).isPresent());
  }

  private String token(PaymentMethod method) {
    return new String(
        vault.open(method.sealedToken(), context(method.id())), StandardCharsets.UTF_8);
  }

  private PaymentMethod find(UUID organisationId, UUID id) {
    return methods.find(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private static DomainException tokenUnknown() {
    return PaymentProblem.PAYMENT_TOKEN_UNKNOWN.exception().onField("token");
  }

  private static String context(UUID id) {
    return "payment-method:" + id;
  }
}
