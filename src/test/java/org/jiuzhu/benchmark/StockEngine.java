package org.jiuzhu.benchmark;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Camunda's decision engine as 7.24 ships it, with feel-engine 1.19.3, in a class loader of its own. */
final class StockEngine {

    private static final File JAR = new File("target/stock/feel-engine-1.19.3-scala-shaded.jar");

    private StockEngine() {}

    @SuppressWarnings("unchecked")
    static ToLongFunction<Map<String, Object>> table(String xml) throws Exception {
        if (!JAR.exists()) {
            throw new IllegalStateException("缺少 " + JAR + "：请按 README 的命令运行（dependency:copy@stock）");
        }
        ClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> table = loader.loadClass(StockTable.class.getName());
            Class<?> feel = loader.loadClass("org.camunda.feel.FeelEngine");
            String source =
                    feel.getProtectionDomain().getCodeSource().getLocation().getPath();
            if (table == StockTable.class || !source.endsWith(JAR.getName())) {
                throw new IllegalStateException("the stock engine would run on " + source);
            }
            return (ToLongFunction<Map<String, Object>>)
                    table.getConstructor(String.class).newInstance(xml);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        urls.add(JAR.toURI().toURL());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!new File(entry).getName().startsWith("feel-engine-")) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
