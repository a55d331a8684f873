package org.jiuzhu.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn picture of a house, so that case files of the demo have something to open. */
final class Photo {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private Photo() {}

    static byte[] house(int seed) {
        int number = Math.floorMod(seed, 35);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(0xBFD9EE), 0, HEIGHT, new Color(0xE9E2CF)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        int left = 90 + number % 5 * 20;
        brush.setColor(Color.getHSBColor(0.08f, 0.15f + number % 7 * 0.05f, 0.85f));
        brush.fillRect(left, 140, 240, 140);
        brush.setColor(new Color(0x8A4B35));
        brush.fillPolygon(new Polygon(new int[] {left - 20, left + 120, left + 260}, new int[] {140, 60, 140}, 3));
        brush.setColor(new Color(0x5C4A3D));
        brush.fillRect(left + 100, 200, 45, 80);
        brush.setColor(new Color(0xDDEBF5));
        brush.fillRect(left + 30, 175, 45, 40);
        brush.fillRect(left + 170, 175, 45, 40);
        brush.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
