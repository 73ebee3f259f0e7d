package dev.kontor.platform.paging;

import org.jspecify.annotations.Nullable;

/** An answer that holds a part of a list. */
public interface Paged {
  /** The cursor after the last item; null at the end. */
  @Nullable String next();
}
