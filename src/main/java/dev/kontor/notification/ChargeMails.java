package dev.kontor.notification;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.money.prepaid.Charges;
import dev.kontor.money.prepaid.staffentry.EntryMade;
import dev.kontor.platform.scheduling.BackgroundTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Tells of all charges of a day by one mail, the morning after: there may be many. */
@ApplicationScoped
class ChargeMails {
  static final TaskDescriptor<Void> TELL = TaskDescriptor.of("tell-of-charges");

  private static final int HOUR = 6;

  private final Mailer mailer;
  private final ReaderTable readers;
  private final Charges charges;
  private final BackgroundTasks tasks;
  private final Jdbi jdbi;

  ChargeMails(
      Mailer mailer, ReaderTable readers, Charges charges, BackgroundTasks tasks, Jdbi jdbi) {
    this.mailer = mailer;
    this.readers = readers;
    this.charges = charges;
    this.tasks = tasks;
    this.jdbi = jdbi;
  }

  void charged(@Observes EntryMade event) {
    if (!event.kind().equals("charge")) {
      return;
    }
    var day = LocalDate.ofInstant(event.createdAt(), ZoneOffset.UTC);
    if (isFirst(event.organisationId(), day)) {
      var morning = day.plusDays(1).atTime(HOUR, 0).toInstant(ZoneOffset.UTC);
      tasks.schedule(TELL.instance(event.organisationId() + " " + day).build(), morning);
    }
  }

  private boolean isFirst(UUID organisationId, LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into charge_day (organisation_id, day) values (:organisation, :day)
                        on conflict do nothing""")
                    .bind("organisation", organisationId)
                    .bind("day", day)
                    .execute()
                > 0);
  }

  /** Once: the day is struck off in the transaction that writes the mails. */
  @Transactional
  void tell(UUID organisationId, LocalDate day) {
    if (!struckOff(organisationId, day)) {
      return;
    }
    var people = readers.ofBilling(organisationId);
    if (people.isEmpty()) {
      return;
    }
    var sums = charges.of(organisationId, day);
    var name = readers.organisationName(organisationId);
    for (var reader : people) {
      mailer.send(
          reader,
          MailReason.BILLING_NOTICES,
          "prepaid_charges",
          null,
          name,
          Formats.day(day, reader.locale()),
          lines(sums, reader.locale()));
    }
  }

  private static String lines(List<Charges.Sum> sums, Locale reader) {
    return sums.stream()
        .map(each -> "• " + each.count() + " × = " + Formats.money(each.amount(), reader))
        .collect(Collectors.joining("\n"));
  }

  private boolean struckOff(UUID organisationId, LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "delete from charge_day where organisation_id = :organisation and day = :day")
                    .bind("organisation", organisationId)
                    .bind("day", day)
                    .execute()
                > 0);
  }
}
