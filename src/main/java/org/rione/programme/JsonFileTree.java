package org.rione.programme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON token by token into the same tree as YAML. */
final class JsonFileTree {

    private final String text;
    private final FileErrors errors;
    private final Deque<FileTree.Open> open = new ArrayDeque<>();
    private @Nullable FileNode root;

    JsonFileTree(String text, FileErrors errors) {
        this.text = text;
        this.errors = errors;
    }

    FileNode read() {
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (root != null) {
                    errors.add(line(json), "", "programme.file.documents");
                    return root;
                }
                take(json, token);
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new FileTree.Unreadable(at == null ? 1 : Math.max(1, at.getLineNr()), "programme.file.syntax");
        }
        if (root == null) {
            throw new FileTree.Unreadable(1, "programme.file.syntax");
        }
        return root;
    }

    private void take(JsonParser json, JsonToken token) {
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                if (open.size() >= FileTree.MAX_DEPTH) {
                    throw new FileTree.Unreadable(line(json), "programme.file.depth");
                }
                open.push(new FileTree.Open(line(json), token == JsonToken.START_OBJECT));
            }
            case END_OBJECT, END_ARRAY -> place(open.pop().closed());
            case PROPERTY_NAME -> open.element().key = Optional.of(scalar(json, FileNode.Type.TEXT));
            case VALUE_STRING -> place(scalar(json, FileNode.Type.TEXT));
            case VALUE_NUMBER_INT -> place(scalar(json, FileNode.Type.INTEGER));
            case VALUE_NUMBER_FLOAT -> place(scalar(json, FileNode.Type.DECIMAL));
            case VALUE_TRUE, VALUE_FALSE -> place(scalar(json, FileNode.Type.BOOLEAN));
            case VALUE_NULL -> place(new FileNode.Scalar(line(json), FileNode.Type.NOTHING, ""));
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new FileTree.Unreadable(line(json), "programme.file.syntax");
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

    private static FileNode.Scalar scalar(JsonParser json, FileNode.Type type) {
        return new FileNode.Scalar(line(json), type, json.getString());
    }

    private static int line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }
}
