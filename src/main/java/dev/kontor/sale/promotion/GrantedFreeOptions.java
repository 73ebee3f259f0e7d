package dev.kontor.sale.promotion;

import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The free options of all organisations, as operators see them. */
@ApplicationScoped
class GrantedFreeOptions {
  private final FreeOptionRepository options;
  private final Cursors cursors;

  GrantedFreeOptions(FreeOptionRepository options, Cursors cursors) {
    this.options = options;
    this.cursors = cursors;
  }

  Page<FreeOptionResponse> list(@Nullable UUID organisationId, PageRequest page) {
    return cursors
        .page(
            "granted free options",
            page,
            Cursor.LAST,
            (before, limit) -> options.list(organisationId, before, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(FreeOptionResponse::of);
  }

  Versioned<FreeOptionResponse> get(UUID id) {
    return options
        .find(id)
        .map(FreeOptionService::shown)
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
