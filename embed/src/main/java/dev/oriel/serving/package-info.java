/**
 * What every server of ours is put together from: a desktop with its frame loop, the ports that are listened on, and what they
 * tell. For composition roots only: the runnable server and the embedded one; programs use {@code dev.oriel}. Started and closed
 * on any thread that is not an event loop; what is served runs on Netty's event loops.
 */
package dev.oriel.serving;
