package org.jiuzhu.benchmark;

import bare.BareStarter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jiuzhu.JiuzhuApplication;

/** From the start of the JVM to the first page, each on a file database that exists already; median of five. */
final class StartBenchmark {

    private static final int TURNS = 5;

    private StartBenchmark() {}

    record Result(double house, double bare) {}

    static Result run() throws Exception {
        Path folder = Files.createTempDirectory("start");
        List<Double> house = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int turn = 0; turn <= TURNS; turn++) {
            double a = start(JiuzhuApplication.class, folder.resolve("house"), "/sign-in");
            double b = start(BareStarter.class, folder.resolve("bare"), "/camunda/app/tasklist/default/");
            if (turn > 0) {
                house.add(a);
                bare.add(b);
            }
        }
        Collections.sort(house);
        Collections.sort(bare);
        return new Result(house.get(TURNS / 2), bare.get(TURNS / 2));
    }

    private static double start(Class<?> main, Path database, String page) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:file:" + database + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE"));
        if (main == BareStarter.class) {
            // the house's settings lie on the same class path
            command.add("--spring.config.location=optional:classpath:/none/");
            command.add("--spring.datasource.username=sa");
            command.add("--camunda.bpm.admin-user.id=admin");
            command.add("--camunda.bpm.admin-user.password=admin");
            command.add("--camunda.bpm.generic-properties.properties.historyTimeToLive=P30D");
        }
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        database.resolveSibling(main.getSimpleName() + ".log").toFile())
                .start();
        try {
            HttpClient client = HttpClient.newBuilder().build();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                    .build();
            while (true) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            main.getSimpleName() + " did not start, see " + database.getParent());
                }
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return (System.nanoTime() - begun) / 1e9;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                Thread.sleep(20);
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
