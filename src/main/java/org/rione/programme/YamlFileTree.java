package org.rione.programme;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML event by event: nothing is ever constructed, so there is nothing for a tag or an alias to abuse. */
final class YamlFileTree {

    private final String text;
    private final FileErrors errors;
    private final Resolver types = new Resolver();
    private final Deque<FileTree.Open> open = new ArrayDeque<>();
    private @Nullable FileNode root;

    YamlFileTree(String text, FileErrors errors) {
        this.text = text;
        this.errors = errors;
    }

    FileNode read() {
        var options = new LoaderOptions();
        options.setCodePointLimit(FileTree.MAX_BYTES);
        options.setNestingDepthLimit(FileTree.MAX_DEPTH);
        try {
            var documents = 0;
            for (var event : new Yaml(options).parse(new StringReader(text))) {
                if (event instanceof DocumentStartEvent && ++documents > 1) {
                    throw new FileTree.Unreadable(line(event), "programme.file.documents");
                }
                take(event);
            }
        } catch (MarkedYAMLException e) {
            throw new FileTree.Unreadable(line(e.getProblemMark()), "programme.file.syntax");
        } catch (ReaderException e) {
            throw new FileTree.Unreadable(lineOf(e.getPosition()), "programme.file.control");
        }
        if (root == null) {
            throw new FileTree.Unreadable(1, "programme.file.empty");
        }
        return root;
    }

    private void take(Event event) {
        switch (event) {
            case AliasEvent alias -> throw new FileTree.Unreadable(line(alias), "programme.file.alias");
            case CollectionStartEvent start -> {
                refuseTag(start, start.getTag());
                if (open.size() >= FileTree.MAX_DEPTH) {
                    throw new FileTree.Unreadable(line(start), "programme.file.depth");
                }
                open.push(new FileTree.Open(line(start), start instanceof MappingStartEvent));
            }
            case CollectionEndEvent _ -> place(open.pop().closed());
            case ScalarEvent scalar -> {
                refuseTag(scalar, scalar.getTag());
                place(new FileNode.Scalar(line(scalar), type(scalar), scalar.getValue()));
            }
            default -> {} // beginnings and ends of stream and document
        }
    }

    private void place(FileNode node) {
        var parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.take(node);
        }
    }

    private void refuseTag(Event event, @Nullable String tag) {
        if (tag != null) {
            errors.add(line(event), "", "programme.file.tag");
        }
    }

    private FileNode.Type type(ScalarEvent scalar) {
        if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
            return FileNode.Type.TEXT;
        }
        var tag = types.resolve(NodeId.scalar, scalar.getValue(), true);
        if (tag.equals(Tag.STR)) {
            return FileNode.Type.TEXT;
        }
        if (tag.equals(Tag.INT)) {
            return FileNode.Type.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return FileNode.Type.DECIMAL;
        }
        if (tag.equals(Tag.BOOL)) {
            return FileNode.Type.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? FileNode.Type.NOTHING : FileNode.Type.OTHER;
    }

    private static int line(Event event) {
        return line(event.getStartMark());
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private int lineOf(int position) {
        var before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length()))));
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }
}
