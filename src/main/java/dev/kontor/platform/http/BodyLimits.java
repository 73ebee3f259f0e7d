package dev.kontor.platform.http;

import java.io.InputStream;
import java.util.Set;

/**
 * How large bodies may be. There is one limit for all, logos and avatars included, since a body is
 * taken in before it is known which operation it is for, and who asks. Files that are read as they
 * come have another one: they wait at the door until it is known who sends them. Both stand in
 * words in {@code problem.body-too-large} of the platform's texts, in the requirements, and in the
 * proxy of {@code docker/nginx.conf}.
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

  /** The same in bytes for files that are read as they come, and never kept in memory. */
  static final int LARGEST_FILE = 50 * LARGEST;

  private static final Set<String> FILES = Set.of("POST /v1/operator/bank-credit-files");

  private BodyLimits() {}

  /** Whether what is sent there is a file that is read as it comes. */
  static boolean isFile(String method, String path) {
    return FILES.contains(method + " " + path);
  }

  /**
   * A file as its operation may read it.
   *
   * @return a stream that throws 413 {@code body-too-large} beyond 50 MiB
   */
  public static InputStream file(InputStream body) {
    return new BoundedFile(body, LARGEST_FILE);
  }
}
