package dev.oriel.websocket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;

/** The handlers of HTTP in a pipeline, as they go one after the other when a WebSocket takes over. On the event loop. */
interface HttpPipeline {

    /** Before the WebSocket's handlers come. */
    default void begin(ChannelPipeline pipeline) {}

    /** Responses are not encoded any more. */
    void stopWriting(ChannelPipeline pipeline);

    /** Nor are requests decoded; what the peer sent early goes on to the WebSocket. */
    void stopReading(ChannelPipeline pipeline);

    /** The pipeline of a {@link HttpListener}. */
    HttpPipeline OWN = new HttpPipeline() {
        @Override
        public void stopWriting(ChannelPipeline pipeline) {
            pipeline.remove(IdleStateHandler.class);
            pipeline.remove(HeadDeadline.class);
            pipeline.remove(HttpResponseEncoder.class);
            pipeline.remove(HttpConversation.class);
        }

        @Override
        public void stopReading(ChannelPipeline pipeline) {
            pipeline.remove(HttpRequestDecoder.class);
        }
    };

    /** Somebody else's, in which this handler is mounted behind a {@link HttpServerCodec}. */
    static HttpPipeline mounted(ChannelHandlerContext mount) {
        return new HttpPipeline() {
            @Override
            public void begin(ChannelPipeline pipeline) {
                while (pipeline.last() != mount.handler()) {
                    pipeline.removeLast();
                }
            }

            @Override
            public void stopWriting(ChannelPipeline pipeline) {
                pipeline.get(HttpServerCodec.class).removeOutboundHandler();
                pipeline.remove(mount.handler());
            }

            @Override
            public void stopReading(ChannelPipeline pipeline) {
                pipeline.remove(HttpServerCodec.class);
            }
        };
    }
}
