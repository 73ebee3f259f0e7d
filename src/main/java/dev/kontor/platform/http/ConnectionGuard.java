package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.net.impl.VertxHandler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection: whoever opens it has so long to ask something, and is let go politely. It
 * sees bytes before anything else does, since half a request never gets any further, and through
 * {@link Messages} also what they mean.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {
  private static final Duration LINGERING = Duration.ofSeconds(2);
  private static final Duration OFTEN = Duration.ofMillis(500);

  /** Nobody needs to ask so much without waiting for an answer. */
  private static final int MOST_ASKED = 10;

  private enum Phase {
    /** Nothing is asked. */
    IDLE,
    /** A request has begun, and its headers aren't there yet. */
    HEADERS,
    /** A request is being served. */
    BUSY,
    /** All is said, but the client goes on with a body that nobody wants. */
    LINGERING
  }

  private final EdgeConfig config;
  private final EdgeAnswers answers;

  /** Requests without an answer: the first is being served, others were sent without waiting. */
  private final Deque<HttpRequest> asked = new ArrayDeque<>();

  private Phase phase = Phase.HEADERS;
  private long since = System.nanoTime();

  /** Whether bytes have come that aren't part of what was asked so far. */
  private boolean hasSpoken;

  /** What is written and not sent, since when it doesn't become less. */
  private long unsent;

  private long unsentSince = since;
  private boolean wasOverdue;
  private boolean isPlaced;
  private boolean isBodyOpen;
  private @Nullable ScheduledFuture<?> clock;

  ConnectionGuard(EdgeConfig config, EdgeAnswers answers) {
    this.config = config;
    this.answers = answers;
  }

  private void enter(Phase next) {
    phase = next;
    since = System.nanoTime();
    hasSpoken = false;
    wasOverdue = false;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    clock =
        context
            .executor()
            .scheduleWithFixedDelay(
                () -> look(context), OFTEN.toMillis(), OFTEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    if (clock != null) {
      clock.cancel(false);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    if (phase == Phase.IDLE) {
      enter(Phase.HEADERS);
    }
    hasSpoken |= phase != Phase.BUSY || !isBodyOpen;
    var isLate = !place(context);
    context.fireChannelRead(bytes);
    if (isLate && place(context)) {
      // Only now the layer below knows the protocol: what these bytes asked is past.
      enter(Phase.IDLE);
    }
  }

  /** The layer below adds its handlers after this one: sometimes at the first bytes only. */
  private boolean place(ChannelHandlerContext context) {
    if (!isPlaced) {
      var server = context.pipeline().context(VertxHandler.class);
      if (server != null) {
        context.pipeline().addBefore(server.name(), Messages.class.getName(), new Messages());
        isPlaced = true;
      }
    }
    return isPlaced;
  }

  /**
   * Ends what took too long at the second look only: where this thread was kept busy, what the
   * client has sent meanwhile is read between the two.
   */
  private void look(ChannelHandlerContext context) {
    if (isDeaf(context)) {
      context.close();
      return;
    }
    var isOverdue = phase != Phase.BUSY && System.nanoTime() - since > time().toNanos();
    if (isOverdue && wasOverdue) {
      if (phase == Phase.HEADERS && hasSpoken) {
        endHalfRequest(context);
      } else {
        context.close();
      }
    }
    wasOverdue = isOverdue;
  }

  /** Whether the client takes nothing of what it is answered. */
  private boolean isDeaf(ChannelHandlerContext context) {
    var buffer = context.channel().unsafe().outboundBuffer();
    var pending = buffer == null ? 0 : buffer.totalPendingWriteBytes();
    if (pending == 0 || pending < unsent) {
      unsentSince = System.nanoTime();
    }
    unsent = pending;
    return System.nanoTime() - unsentSince > config.bodyDeadline().toNanos();
  }

  private Duration time() {
    return switch (phase) {
      case IDLE -> config.idleTimeout();
      case HEADERS -> config.headerDeadline();
      case LINGERING, BUSY -> LINGERING;
    };
  }

  /** There is no request that the layers above could answer. */
  private void endHalfRequest(ChannelHandlerContext context) {
    enter(Phase.LINGERING);
    if (context.pipeline().get(SslHandler.class) == null) {
      context
          .writeAndFlush(Unpooled.wrappedBuffer(answers.bare(CommonProblem.REQUEST_TIMEOUT)))
          .addListener(ChannelFutureListener.CLOSE);
    } else {
      context.close();
    }
  }

  private void begin(HttpRequest request) {
    asked.add(request);
    isBodyOpen = EdgeAnswers.announcesBody(request.headers());
    enter(Phase.BUSY);
  }

  private void endAnswer() {
    asked.poll();
    if (asked.isEmpty()) {
      var isMoreAsked = hasSpoken;
      enter(isBodyOpen ? Phase.LINGERING : isMoreAsked ? Phase.HEADERS : Phase.IDLE);
      hasSpoken = isMoreAsked;
    }
  }

  /** What is asked and answered on the connection. */
  private final class Messages extends ChannelDuplexHandler {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest && asked.size() >= MOST_ASKED) {
        ReferenceCountUtil.release(message);
        context.close();
        return;
      }
      if (message instanceof HttpRequest request) {
        begin(request);
      } else if (message instanceof HttpContent part && part.decoderResult().isFailure()) {
        endBrokenBody(context, part);
        return;
      }
      var isEnd = message instanceof LastHttpContent;
      isBodyOpen &= !isEnd;
      context.fireChannelRead(message);
      if (isEnd && phase == Phase.LINGERING) {
        // After what is still to be written.
        context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
      }
    }

    /** The layer above would close without a word. */
    private void endBrokenBody(ChannelHandlerContext context, HttpContent part) {
      part.release();
      if (phase == Phase.BUSY && asked.size() == 1) {
        var refused =
            answers.withWords(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST),
                asked.element());
        refused.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(refused).addListener(ChannelFutureListener.CLOSE);
      } else {
        context.close();
      }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      if (message instanceof HttpResponse head
          && head.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
        context.write(message, promise);
        return;
      }
      context.write(completed(message), promise);
      if (message instanceof LastHttpContent) {
        endAnswer();
      }
    }

    private Object completed(Object message) {
      if (message instanceof HttpResponse head && isBodyOpen && asked.size() == 1) {
        head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      }
      var request = asked.peek();
      return message instanceof FullHttpResponse answer && request != null
          ? answers.withWords(answer, request)
          : message;
    }
  }
}
