package org.milepost.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly, a field twice in one object is refused. Objects become maps in their order, arrays lists, texts strings,
 * whole numbers longs; all other numbers stay the text they are.
 */
final class Json {
    private static final int DEEPEST = 100;

    /** A number that is not whole, as it was written. */
    record Decimal(String text) {}

    /** What {@code null} becomes. */
    enum Nothing {
        NULL
    }

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** The object in the text, which holds nothing else. */
    static Fields object(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at != text.length()) {
            throw json.unreadable();
        }
        return new Fields(value);
    }

    private Object value() {
        space();
        return switch (peek()) {
            case '{' -> fields();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", Nothing.NULL);
            default -> number();
        };
    }

    private Map<String, Object> fields() {
        deeper();
        Map<String, Object> fields = new LinkedHashMap<>();
        at++;
        space();
        if (peek() != '}') {
            do {
                space();
                String name = string();
                space();
                expect(':');
                if (fields.put(name, value()) != null) {
                    throw unreadable();
                }
                space();
            } while (next(','));
        }
        expect('}');
        depth--;
        return fields;
    }

    private List<Object> list() {
        deeper();
        List<Object> list = new ArrayList<>();
        at++;
        space();
        if (peek() != ']') {
            do {
                list.add(value());
                space();
            } while (next(','));
        }
        expect(']');
        depth--;
        return list;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw unreadable();
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = take();
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw unreadable();
            }
            out.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        return switch (take()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int value = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(take(), 16);
                    if (digit < 0) {
                        throw unreadable();
                    }
                    value = value * 16 + digit;
                }
                yield (char) value;
            }
            default -> throw unreadable();
        };
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.matches("-?(0|[1-9][0-9]{0,17})")) {
            return Long.valueOf(digits);
        }
        if (!digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw unreadable();
        }
        return new Decimal(digits);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw unreadable();
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw unreadable();
        }
        return text.charAt(at);
    }

    private char take() {
        char c = peek();
        at++;
        return c;
    }

    private void expect(char wanted) {
        if (take() != wanted) {
            throw unreadable();
        }
    }

    private boolean next(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private Wrong unreadable() {
        return new Wrong("something that should be JSON cannot be read, at character " + at);
    }

    /** The fields of an object, asked for by name and kind. */
    static final class Fields {
        private final Map<?, ?> fields;

        Fields(Object value) {
            if (!(value instanceof Map<?, ?> map)) {
                throw new Wrong("an object is missing");
            }
            fields = map;
        }

        boolean has(String name) {
            return fields.containsKey(name);
        }

        String text(String name) {
            if (fields.get(name) instanceof String text) {
                return text;
            }
            throw new Wrong("the text '" + name + "' is missing");
        }

        long number(String name) {
            if (fields.get(name) instanceof Long number) {
                return number;
            }
            throw new Wrong("the number '" + name + "' is missing");
        }

        List<?> list(String name) {
            if (fields.get(name) instanceof List<?> list) {
                return list;
            }
            throw new Wrong("the list '" + name + "' is missing");
        }

        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            for (Object one : list(name)) {
                if (!(one instanceof String text)) {
                    throw new Wrong("the list '" + name + "' holds something else than texts");
                }
                texts.add(text);
            }
            return texts;
        }

        Fields object(String name) {
            if (fields.get(name) instanceof Map<?, ?> map) {
                return new Fields(map);
            }
            throw new Wrong("the object '" + name + "' is missing");
        }

        Map<?, ?> all() {
            return fields;
        }
    }
}
