package dev.kontor.platform.image;

import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.security.Throttle;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Decodes pictures one after the other: one may need hundreds of megabytes for a moment. Others
 * wait a little and then get 429.
 */
public final class PictureQueue {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Semaphore SLOT = new Semaphore(1, true);

  private PictureQueue() {}

  /**
   * Decodes in turn: see {@link Picture#decode}.
   *
   * @param unreadable the refusal of what is no picture, or none in a known format
   * @param tooManyPixels the refusal of what would take too much memory
   * @throws dev.kontor.platform.problem.DomainException one of these, or 429 where the turn doesn't
   *     come
   */
  public static Picture decode(byte[] upload, ProblemType unreadable, ProblemType tooManyPixels) {
    try {
      return decodeInTurn(upload);
    } catch (UnreadablePicture e) {
      throw switch (e.reason()) {
        case NOT_AN_IMAGE, UNSUPPORTED_FORMAT -> unreadable.exception();
        case TOO_MANY_PIXELS -> tooManyPixels.exception();
      };
    }
  }

  private static Picture decodeInTurn(byte[] upload) throws UnreadablePicture {
    try {
      if (!SLOT.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Throttle.tooMany(PATIENCE.toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Throttle.tooMany(PATIENCE.toNanos());
    }
    try {
      return Picture.decode(upload);
    } finally {
      SLOT.release();
    }
  }
}
