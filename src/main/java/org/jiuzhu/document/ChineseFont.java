package org.jiuzhu.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiuzhu.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The Chinese TrueType font that PDFs embed: the one set by {@code jiuzhu.font}, else one found where systems keep
 * theirs. Fonts with CFF outlines cannot be embedded in part and are passed over.
 */
@Component
class ChineseFont {

    private static final List<String> NAMES = List.of(
            "simfang.ttf",
            "simsun.ttc",
            "lxgwwenkai-regular.ttf",
            "wqy-zenhei.ttc",
            "wqy-microhei.ttc",
            "uming.ttc",
            "simhei.ttf",
            "msyh.ttc");
    private static final List<String> FOLDERS = List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "/Library/Fonts",
            "/System/Library/Fonts",
            "C:/Windows/Fonts");

    private final String configured;
    private volatile byte @Nullable [] font;

    ChineseFont(@Value("${jiuzhu.font:}") String configured) {
        this.configured = configured;
    }

    /** @throws Conflict when the machine has no usable font: Word still works */
    InputStream open() {
        byte[] current = font;
        if (current == null) {
            current = load();
            font = current;
        }
        return new ByteArrayInputStream(current);
    }

    private byte[] load() {
        try {
            Path file = configured.isBlank() ? search() : Path.of(configured);
            if (file == null || !Files.isRegularFile(file)) {
                throw new Conflict("服务器上没有可用的中文字体，暂时不能生成PDF，请下载Word版；系统管理员可安装文泉驿字体或设置 jiuzhu.font。");
            }
            byte[] bytes = Files.readAllBytes(file);
            return bytes[0] == 't' && bytes[1] == 't' && bytes[2] == 'c' ? firstOfCollection(bytes) : bytes;
        } catch (IOException e) {
            throw new Conflict("中文字体读取失败，暂时不能生成PDF，请下载Word版。");
        }
    }

    private static @Nullable Path search() throws IOException {
        for (String name : NAMES) {
            for (String folder : FOLDERS) {
                if (!new File(folder).isDirectory()) {
                    continue;
                }
                try (Stream<Path> files = Files.walk(Path.of(folder), 6)) {
                    var found = files.filter(
                                    file -> file.getFileName().toString().equalsIgnoreCase(name))
                            .findFirst();
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
            }
        }
        return null;
    }

    /** Takes the first font out of a TrueType collection: its tables copied behind a directory of their own. */
    static byte[] firstOfCollection(byte[] collection) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(collection);
        int directory = in.getInt(12);
        int tables = in.getShort(directory + 4) & 0xffff;
        int headerLength = 12 + 16 * tables;
        ByteBuffer header = ByteBuffer.allocate(headerLength);
        header.put(collection, directory, 12);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < tables; i++) {
            int entry = directory + 12 + 16 * i;
            int offset = in.getInt(entry + 8);
            int length = in.getInt(entry + 12);
            header.put(collection, entry, 8).putInt(headerLength + body.size()).putInt(length);
            body.write(collection, offset, length);
            while (body.size() % 4 != 0) {
                body.write(0);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(header.array());
        body.writeTo(out);
        return out.toByteArray();
    }
}
