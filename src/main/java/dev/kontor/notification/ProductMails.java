package dev.kontor.notification;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.product.product.ProductGuarded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/**
 * Tells those of an organisation's users who may see a product that it was locked or unlocked, put
 * under maintenance or back to use: portion by portion in the background, each of them once.
 */
@ApplicationScoped
class ProductMails {
  static final TaskDescriptor<Void> TELL = TaskDescriptor.of("tell-of-product-guard");

  private static final int PORTION = 200;

  private final Mailer mailer;
  private final ReaderTable readers;
  private final RequestContext request;
  private final BackgroundTasks tasks;
  private final Jdbi jdbi;
  private final Ids ids;
  private final Clock clock;

  ProductMails(
      Mailer mailer,
      ReaderTable readers,
      RequestContext request,
      BackgroundTasks tasks,
      Jdbi jdbi,
      Ids ids,
      Clock clock) {
    this.mailer = mailer;
    this.readers = readers;
    this.request = request;
    this.tasks = tasks;
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is told.
   *
   * @param id of this telling
   * @param mail the kind of mail
   */
  record Notice(UUID id, UUID organisationId, UUID productId, UUID authorId, String mail) {
    String text() {
      return String.join(
          " ",
          List.of(
              id.toString(),
              organisationId.toString(),
              productId.toString(),
              authorId.toString(),
              mail));
    }

    static Notice parse(String text) {
      var parts = text.split(" ");
      return new Notice(
          UUID.fromString(parts[0]),
          UUID.fromString(parts[1]),
          UUID.fromString(parts[2]),
          UUID.fromString(parts[3]),
          parts[4]);
    }
  }

  void guarded(@Observes ProductGuarded event) {
    var notice =
        new Notice(
            ids.next(),
            event.organisationId(),
            event.productId(),
            request.caller().id(),
            mail(event));
    tasks.schedule(TELL.instance(notice.text()).build(), clock.instant());
  }

  private static String mail(ProductGuarded event) {
    return switch (event.guard()) {
      case LOCK -> event.isOn() ? "product_locked" : "product_unlocked";
      case MAINTENANCE -> event.isOn() ? "maintenance_started" : "maintenance_ended";
    };
  }

  /** Tells the next portion; says whether there may be more. */
  @Transactional
  boolean tell(Notice notice) {
    var names = names(notice);
    if (names.isEmpty()) {
      return false;
    }
    var untold =
        readers.untold(
            notice.organisationId(), notice.productId(), "product " + notice.id(), PORTION);
    for (Person reader : untold) {
      mailer.send(
          reader, MailReason.TECHNICAL_NOTICES, notice.mail(), null, names.toArray(String[]::new));
    }
    return untold.size() == PORTION;
  }

  /** Of the product, the author and the organisation; none where the product is gone. */
  private List<String> names(Notice notice) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select array[p.name,
                      coalesce(
                        u.first_name || ' ' || u.last_name,
                        (select t.name from api_token_summary t where t.id = :authorId),
                        o.name),
                      o.name]
                    from product_summary p
                    join organisation_summary o on o.id = p.organisation_id
                    left join user_summary u on u.id = :authorId
                    where p.organisation_id = :organisationId and p.id = :productId""")
                .bind("organisationId", notice.organisationId())
                .bind("productId", notice.productId())
                .bind("authorId", notice.authorId())
                .mapTo(new GenericType<List<String>>() {})
                .findOne()
                .orElse(List.of()));
  }
}
