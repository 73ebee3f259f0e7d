package dev.kontor.platform.http;

/**
 * How large bodies may be. There is one limit for all, logos and avatars included, since a body is
 * taken in before it is known which operation it is for, and who asks. It stands in words in {@code
 * problem.body-too-large} of the platform's texts, in the requirements, and in the proxy of {@code
 * docker/nginx.conf}.
 */
public final class BodyLimits {
  /** In bytes; what is larger gets 413. */
  static final int LARGEST = 1024 * 1024;

  /** The same for a picture, as people read it. */
  public static final String LARGEST_PICTURE = LARGEST / (1024 * 1024) + " MiB";

  /**
   * Almost all bodies, in bytes: they have room in any case, for the number of connections is
   * limited. Larger ones share {@code kontor.http.body-memory}.
   */
  static final int SMALL = 16 * 1024;

  private BodyLimits() {}
}
