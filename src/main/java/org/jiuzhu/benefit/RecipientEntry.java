package org.jiuzhu.benefit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes approved imports batch by batch in the background; after a restart it goes on where it was. */
@Component
class RecipientEntry {

    private static final Logger LOG = LoggerFactory.getLogger(RecipientEntry.class);

    private final RecipientImports imports;

    RecipientEntry(RecipientImports imports) {
        this.imports = imports;
    }

    @Scheduled(cron = "${jiuzhu.recipient-entry:*/5 * * * * *}")
    void run() {
        for (String id : imports.entering()) {
            long start = System.nanoTime();
            while (imports.enterNext(id)) {
                LOG.debug("import {} goes on", id);
            }
            LOG.info("在享对象导入 {} 处理完毕，用时 {} 秒", id, (System.nanoTime() - start) / 1_000_000_000L);
        }
    }
}
