package org.jiuzhu.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models under {@code processes/}, each resource under its short name, so that the same build deployed
 * from a jar, from class files or by a second node is one deployment and not three.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelDeployment implements ApplicationRunner {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var deployment =
                repository.createDeployment().name("jiuzhu").source("release").enableDuplicateFiltering(true);
        int models = 0;
        for (String pattern : new String[] {"classpath*:processes/*/*.bpmn", "classpath*:processes/*/*.dmn"}) {
            Resource[] found = resources.getResources(pattern);
            Arrays.sort(found, Comparator.comparing(Resource::getFilename));
            for (Resource resource : found) {
                try (InputStream content = resource.getInputStream()) {
                    deployment.addInputStream(shortName(resource), content);
                    models++;
                }
            }
        }
        if (models > 0) {
            deployment.deploy();
        }
    }

    private static String shortName(Resource resource) throws IOException {
        String url = resource.getURL().toString();
        return url.substring(url.lastIndexOf("processes/"));
    }
}
