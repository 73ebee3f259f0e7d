package dev.kontor.account.apppassword;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What other features ask of app passwords, in transactions of theirs. */
@ApplicationScoped
public class AppPasswords {
  private final AppPasswordService service;

  AppPasswords(AppPasswordService service) {
    this.service = service;
  }

  /** Makes one that opens mail and calendars; a mail tells the user. */
  public void add(UUID userId, String name) {
    service.add(
        userId, new AppPasswordRequest(name, List.of(AppService.MAIL, AppService.CALENDAR)));
  }
}
