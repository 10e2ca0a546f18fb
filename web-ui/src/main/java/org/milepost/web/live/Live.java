package org.milepost.web.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.edge.messages.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams, and what each reader saw last. One thread looks, for every school or trust somebody has open, whether the
 * record has grown, as that reader and by the same question as the page: whoever lost their office, or has signed out, hears
 * nothing more. A stream carries a number only, never what was recorded.
 */
@Component
public final class Live implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    /** After this the browser asks anew, and who it is and what they may is looked at again. */
    private static final long LIFE_MILLIS = Duration.ofMinutes(5).toMillis();

    private static final Duration HANDED_OVER_AFTER = Duration.ofSeconds(1);

    /** More windows than a person has open; beyond it the oldest is closed. */
    private static final int MOST_OF_ONE = 100;

    private final Asker asker;
    private final Duration look;
    private final Duration beat;
    private final Map<Watched, Set<Stream>> open = new ConcurrentHashMap<>();
    private final Map<ActorId, ConcurrentLinkedDeque<Stream>> ofReaders = new ConcurrentHashMap<>();

    private @Nullable ScheduledExecutorService clockwork;
    private @Nullable ExecutorService senders;

    public Live(
            Asker asker,
            @Value("${milepost.live.look:PT2S}") Duration look,
            @Value("${milepost.live.beat:PT15S}") Duration beat) {
        this.asker = asker;
        this.look = look;
        this.beat = beat;
    }

    /** Who looks at what. */
    private record Watched(StreamId stream, ActorId reader) {}

    /** One open stream. */
    private static final class Stream {
        private final SseEmitter emitter = new SseEmitter(LIFE_MILLIS);
        private final AtomicBoolean busy = new AtomicBoolean();
        private final long opened = System.nanoTime();
        private final BooleanSupplier session;
        private volatile String said = "";

        private Stream(BooleanSupplier session) {
            this.session = session;
        }

        /** The container's own thread has left the answer by then: two at once break its headers. */
        private boolean isHandedOver() {
            return System.nanoTime() - opened > HANDED_OVER_AFTER.toNanos();
        }
    }

    /**
     * Opens a stream; refused to those who may not read what it is about.
     *
     * @param session whether the session it belongs to goes on
     * @throws Rejected if the reader may not
     */
    SseEmitter watch(StreamId stream, ActorId reader, BooleanSupplier session) {
        String version = version(stream, reader);
        if (!isRunning()) {
            throw new Rejected(
                    Rejection.unavailable("server.stopping", "Milepost is stopping. Try again in a moment."));
        }
        Watched watched = new Watched(stream, reader);
        Stream one = new Stream(session);
        one.emitter.onCompletion(() -> forget(watched, one));
        one.emitter.onTimeout(() -> end(watched, one));
        one.emitter.onError(fault -> forget(watched, one));
        open.computeIfAbsent(watched, key -> ConcurrentHashMap.newKeySet()).add(one);
        ConcurrentLinkedDeque<Stream> windows = ofReaders.computeIfAbsent(reader, key -> new ConcurrentLinkedDeque<>());
        windows.add(one);
        if (windows.size() > MOST_OF_ONE) {
            Stream oldest = windows.poll();
            if (oldest != null) {
                oldest.emitter.complete();
            }
        }
        try {
            // Kept by the emitter until the container's thread sends it with the head of the answer.
            one.emitter.send(SseEmitter.event().name("version").data(version));
            one.said = version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return one.emitter;
    }

    /** How many streams are open. */
    public int streams() {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    /** What stands for the state of a school's or a trust's record, as that reader sees it. */
    private String version(StreamId stream, ActorId reader) {
        return switch (stream) {
            case SchoolId school ->
                Long.toString(asker.ask(new DashboardOf(school, AsOf.NOW), reader)
                        .moment()
                        .sequence());
            case TrustId trust -> version(asker.ask(new BoardOf(trust, AsOf.NOW), reader));
        };
    }

    /** What stands for the state of a trust's record and of its schools' records, as a reader sees it on the board. */
    public static String version(PhaseBoard board) {
        return board.moment().sequence() + "-"
                + board.schools().stream().mapToLong(PhaseBoard.Row::sequence).sum();
    }

    private void lookAtAll() {
        for (Watched watched : List.copyOf(open.keySet())) {
            Set<Stream> streams = open.getOrDefault(watched, Set.of());
            streams.stream().filter(stream -> !stream.session.getAsBoolean()).forEach(stream -> end(watched, stream));
            if (streams.isEmpty()) {
                continue;
            }
            try {
                String version = version(watched.stream(), watched.reader());
                for (Stream stream : streams) {
                    if (!stream.said.equals(version)) {
                        send(watched, stream, SseEmitter.event().name("version").data(version), version);
                    }
                }
            } catch (Rejected e) {
                if (e.rejection().kind() != Rejection.Kind.UNAVAILABLE) {
                    streams.forEach(stream -> end(watched, stream));
                }
            } catch (RuntimeException e) {
                LOG.warn("Open pages of {} were not told whether anything is newer", watched.stream(), e);
            }
        }
    }

    /** Whoever has gone is noticed when something is sent to them, and not before. */
    private void beatAll() {
        open.forEach((watched, streams) -> streams.forEach(
                stream -> send(watched, stream, SseEmitter.event().comment("still here"), stream.said)));
    }

    /** A reader who takes nothing in holds up nobody but their own stream; what they missed is said at the next look. */
    private void send(Watched watched, Stream stream, SseEmitter.SseEventBuilder event, String said) {
        ExecutorService to = senders;
        if (to == null || !stream.isHandedOver() || !stream.busy.compareAndSet(false, true)) {
            return;
        }
        to.execute(() -> {
            try {
                stream.emitter.send(event);
                stream.said = said;
            } catch (IOException | IllegalStateException e) {
                // Nobody is there any more: the container has been told, or is told now.
                end(watched, stream);
            } finally {
                stream.busy.set(false);
            }
        });
    }

    private void end(Watched watched, Stream stream) {
        forget(watched, stream);
        stream.emitter.complete();
    }

    private void forget(Watched watched, Stream stream) {
        open.computeIfPresent(watched, (key, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
        ofReaders.computeIfPresent(watched.reader(), (key, windows) -> {
            windows.remove(stream);
            return windows.isEmpty() ? null : windows;
        });
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // both run until the stop; each says itself what went wrong
    public void start() {
        senders = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService works = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("live").daemon().factory());
        works.scheduleWithFixedDelay(this::lookAtAll, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
        works.scheduleWithFixedDelay(this::beatAll, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
        clockwork = works;
    }

    /** Open streams would hold up a stop for as long as they last: they end first. */
    @Override
    public void stop() {
        Optional.ofNullable(clockwork).ifPresent(ScheduledExecutorService::shutdownNow);
        clockwork = null;
        List<Stream> all = new ArrayList<>();
        open.values().forEach(all::addAll);
        all.forEach(stream -> stream.emitter.complete());
        open.clear();
        ofReaders.clear();
        Optional.ofNullable(senders).ifPresent(ExecutorService::shutdownNow);
        senders = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    /** Before the web server, which waits for requests that are under way. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
