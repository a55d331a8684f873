package org.jiuzhu.intake;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes old cases findable by the applicant's name. A migration in SQL cannot: the digest needs the key, and the name
 * is sealed. Runs on every start and finds nothing to do after the first.
 */
@Component
@Order(10)
class ApplicantDigests implements ApplicationRunner {

    private static final int BATCH = 500;

    private final Applications applications;

    ApplicantDigests(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int done = BATCH;
        while (done == BATCH) {
            done = applications.completeDigests(BATCH);
        }
    }
}
