package org.rione.reports.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rione.reports.overview.Fact.Standing;

/**
 * Gathers places into the cells of a grid as wide as a bubble on the screen, then bubbles that would touch into one.
 * Pure. However near a large window is asked for, there are at most some thousand cells.
 */
final class Grid {

    /** Between the middles of two bubbles: wider than the largest one. */
    static final double BUBBLE = 64;

    private static final int MOST_ACROSS = 64;
    /** In steps of {@link World}: two metres in our latitudes. Nobody comes near enough to part them. */
    private static final int SAME_PLACE = 150;

    private final int west;
    private final int south;
    private final int east;
    private final int north;
    private final double side;
    private final int across;
    private final @Nullable Cell[] cells;

    Grid(MapWindow window) {
        west = World.x(window.southWest().lon());
        east = World.x(window.northEast().lon());
        south = World.y(window.southWest().lat());
        north = World.y(window.northEast().lat());
        var widest = Math.max(east - west, south - north);
        side = Math.max(World.steps(BUBBLE, window.zoom()), (double) widest / MOST_ACROSS);
        across = (int) ((east - west) / side) + 1;
        cells = new Cell[across * ((int) ((south - north) / side) + 1)];
    }

    private static final class Cell {

        private final int[] counts = new int[4];
        private final List<UUID> some = new ArrayList<>();
        private double middleX;
        private double middleY;
        private int all;
        private int minX = Integer.MAX_VALUE;
        private int minY = Integer.MAX_VALUE;
        private int maxX = Integer.MIN_VALUE;
        private int maxY = Integer.MIN_VALUE;

        void add(int x, int y, int which) {
            counts[which]++;
            all++;
            middleX += (x - middleX) / all;
            middleY += (y - middleY) / all;
            reach(x, y, x, y);
        }

        void take(Cell other) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += other.counts[i];
            }
            all += other.all;
            some.addAll(other.some);
            reach(other.minX, other.minY, other.maxX, other.maxY);
        }

        private void reach(int fromX, int fromY, int toX, int toY) {
            minX = Math.min(minX, fromX);
            minY = Math.min(minY, fromY);
            maxX = Math.max(maxX, toX);
            maxY = Math.max(maxY, toY);
        }

        boolean isOnePlace() {
            return maxX - minX <= SAME_PLACE && maxY - minY <= SAME_PLACE;
        }

        boolean isNear(Cell other, double distance) {
            return Math.hypot(middleX - other.middleX, middleY - other.middleY) < distance;
        }
    }

    /** Adds the row when its place is in the window. */
    void add(Columns columns, int row, int today) {
        var x = columns.x(row);
        var y = columns.y(row);
        if (x < west || x > east || y < north || y > south || x < 0) {
            return;
        }
        var number = (int) ((y - north) / side) * across + (int) ((x - west) / side);
        var cell = cells[number];
        if (cell == null) {
            cell = new Cell();
            cells[number] = cell;
        }
        cell.add(x, y, which(columns, row, today));
        if (cell.some.size() < Cluster.MOST_NAMED) {
            cell.some.add(columns.id(row));
        }
    }

    private static int which(Columns columns, int row, int today) {
        var standing = columns.standing(row);
        if (standing == Standing.CLOSED) {
            return 3;
        }
        if (columns.late(row, today)) {
            return 2;
        }
        return standing == Standing.WAITING ? 0 : 1;
    }

    /** The largest first. The larger of two that would touch takes the smaller one and stays where it is. */
    List<Cluster> clusters() {
        var apart = new ArrayList<Cell>();
        Arrays.stream(cells)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt((Cell cell) -> -cell.all)
                        .thenComparingDouble(cell -> cell.middleX)
                        .thenComparingDouble(cell -> cell.middleY))
                .forEach(cell -> apart.stream()
                        .filter(larger -> larger.isNear(cell, side))
                        .findFirst()
                        .ifPresentOrElse(larger -> larger.take(cell), () -> apart.add(cell)));
        return apart.stream()
                .map(Grid::cluster)
                .sorted(Comparator.comparingInt(Cluster::count).reversed())
                .toList();
    }

    private static Cluster cluster(Cell cell) {
        Collection<UUID> named = cell.isOnePlace() ? cell.some : List.of();
        return new Cluster(
                World.point(cell.middleX, cell.middleY),
                World.point(cell.minX, cell.maxY),
                World.point(cell.maxX, cell.minY),
                cell.counts[0],
                cell.counts[1],
                cell.counts[2],
                cell.counts[3],
                named.stream().limit(Cluster.MOST_NAMED).toList());
    }
}
