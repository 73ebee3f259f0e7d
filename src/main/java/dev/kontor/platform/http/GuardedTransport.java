package dev.kontor.platform.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.quarkus.arc.Arc;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Sets a {@link ConnectionGuard} on every connection that is accepted, all of them for HTTP. Vert.x
 * shows connections only once they have asked something; its transport, which a service may set, is
 * where they can be had before.
 */
public final class GuardedTransport extends JDKTransport implements VertxServiceProvider {
  @Override
  public void init(VertxBuilder builder) {
    builder.findTransport(this);
  }

  @Override
  public void configure(
      NetServerOptions options, boolean isDomainSocket, ServerBootstrap bootstrap) {
    super.configure(options, isDomainSocket, bootstrap);
    var container = Arc.container();
    var config = container == null ? null : container.instance(EdgeConfig.class).get();
    // None while live reload shows why the service couldn't start.
    if (container != null && config != null) {
      var answers = container.instance(EdgeAnswers.class).get();
      bootstrap.handler(new Accepting(config, answers));
    }
  }

  private static final class Accepting extends ChannelInitializer<Channel> {
    private final EdgeConfig config;
    private final EdgeAnswers answers;

    Accepting(EdgeConfig config, EdgeAnswers answers) {
      this.config = config;
      this.answers = answers;
    }

    @Override
    protected void initChannel(Channel server) {
      server
          .pipeline()
          .addLast(
              new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object connection) {
                  var pipeline = ((Channel) connection).pipeline();
                  pipeline.addFirst(new ConnectionGuard(config, answers));
                  context.fireChannelRead(connection);
                }
              });
    }
  }
}
