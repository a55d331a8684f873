package org.jiuzhu.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files in a directory that the department's system reads and writes too. In {@code outbox} a message is a file named by
 * its number, with its checksum beside it; it appears at once, by a rename. In {@code inbox} an answer counts when its
 * checksum is there. With a key the content is AES-GCM: twelve bytes of nonce, then the text with its tag. No name tells
 * a person.
 */
@Component
class FileCarrier implements Carrier {

    private static final int MOST_AT_ONCE = 200;
    private static final long MOST_BYTES = 1_000_000;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String SUM = ".sha256";

    private final SecureRandom random = new SecureRandom();

    @Override
    public ExchangeSettings.Way way() {
        return ExchangeSettings.Way.FILE;
    }

    @Override
    public void send(ExchangeSettings.Line line, Message message) {
        Path outbox = folder(line, "outbox");
        Path target = outbox.resolve(message.messageNumber() + suffix(line));
        try {
            if (Files.exists(target)) {
                return;
            }
            byte[] content = seal(line, message.content().getBytes(StandardCharsets.UTF_8));
            // the checksum first: whoever sees the message finds its checksum too
            appear(
                    outbox,
                    target.resolveSibling(target.getFileName() + SUM),
                    sum(content).getBytes(StandardCharsets.US_ASCII));
            appear(outbox, target, content);
        } catch (IOException e) {
            throw new Undelivered(line.words() + "：文件写不进发件目录，请检查目录和磁盘", e);
        }
    }

    private static void appear(Path folder, Path target, byte[] content) throws IOException {
        Path written = Files.createTempFile(folder, ".", ".part");
        try {
            Files.write(written, content);
            try {
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                throw new IOException("not one file system: " + folder, e);
            }
        } finally {
            Files.deleteIfExists(written);
        }
    }

    @Override
    public List<Incoming> fetch(ExchangeSettings.Line line, @Nullable String after) {
        Path inbox = folder(line, "inbox");
        List<Incoming> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.filter(one -> one.getFileName().toString().endsWith(suffix(line)))
                    .filter(one -> Files.exists(one.resolveSibling(one.getFileName() + SUM)))
                    .sorted()
                    .limit(MOST_AT_ONCE)
                    .toList()) {
                found.add(read(line, file));
            }
        } catch (IOException e) {
            throw new Undelivered(line.words() + "：读不了收件目录，请检查目录", e);
        }
        return found;
    }

    private static Incoming read(ExchangeSettings.Line line, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > MOST_BYTES) {
            return new Incoming(name, null, "答复文件过大");
        }
        byte[] content = Files.readAllBytes(file);
        String told = Files.readString(file.resolveSibling(name + SUM), StandardCharsets.US_ASCII)
                .strip();
        if (!sum(content).equalsIgnoreCase(told)) {
            return new Incoming(name, null, "答复文件与校验码不符，可能没有传完");
        }
        try {
            return new Incoming(name, new String(open(line, content), StandardCharsets.UTF_8), null);
        } catch (GeneralSecurityException e) {
            return new Incoming(name, null, "答复文件解不开，密钥可能不一致");
        }
    }

    @Override
    public void done(ExchangeSettings.Line line, Incoming incoming, boolean taken) {
        Path inbox = folder(line, "inbox");
        Path kept = folder(line, taken ? "done" : "bad");
        try {
            for (String name : List.of(incoming.id(), incoming.id() + SUM)) {
                Path file = inbox.resolve(name);
                if (Files.exists(file)) {
                    Files.move(file, kept.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new Undelivered(line.words() + "：移不走已读的答复文件，请检查目录", e);
        }
    }

    private static Path folder(ExchangeSettings.Line line, String name) {
        Path base = Path.of(String.valueOf(line.directory()));
        try {
            if (!Files.isDirectory(base)) {
                throw new Undelivered(line.words() + "：文件目录不存在，可能没有挂载");
            }
            return Files.createDirectories(base.resolve(name));
        } catch (IOException e) {
            throw new Undelivered(line.words() + "：建不了目录" + name, e);
        }
    }

    private static String suffix(ExchangeSettings.Line line) {
        return keyed(line) ? ".json.enc" : ".json";
    }

    private static boolean keyed(ExchangeSettings.Line line) {
        return line.fileKey() != null && !line.fileKey().isBlank();
    }

    private byte[] seal(ExchangeSettings.Line line, byte[] plain) {
        if (!keyed(line)) {
            return plain;
        }
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] hidden = cipher(line, Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + hidden.length);
            System.arraycopy(hidden, 0, all, NONCE, hidden.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new Undelivered(line.words() + "：加密不了，请检查密钥", e);
        }
    }

    private static byte[] open(ExchangeSettings.Line line, byte[] content) throws GeneralSecurityException {
        if (!keyed(line)) {
            return content;
        }
        if (content.length <= NONCE) {
            throw new GeneralSecurityException("too short");
        }
        return cipher(line, Cipher.DECRYPT_MODE, Arrays.copyOf(content, NONCE))
                .doFinal(content, NONCE, content.length - NONCE);
    }

    private static Cipher cipher(ExchangeSettings.Line line, int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(Base64.getDecoder().decode(line.fileKey()), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
