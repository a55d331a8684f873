package org.jiuzhu.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who do the same at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Whether it went through, for each of them; a refusal is an outcome, not a failure. */
    public static List<Boolean> run(int people, Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        CountDownLatch gate = new CountDownLatch(1);
        List<Future<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            running.add(threads.submit(() -> {
                gate.await();
                try {
                    work.run();
                    return true;
                } catch (RuntimeException e) {
                    return false;
                }
            }));
        }
        gate.countDown();
        List<Boolean> outcomes = new ArrayList<>();
        for (Future<Boolean> one : running) {
            outcomes.add(one.get());
        }
        threads.shutdown();
        return outcomes;
    }
}
