package tributary.filter;

import java.util.ArrayList;
import java.util.List;

/// Cuts a query into tokens.
final class Tokens {
    private static final String SIGNS = "()=~<>!";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws BadQuery {
        return new Tokens(text).cut();
    }

    private List<Token> cut() throws BadQuery {
        while (true) {
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next == text.length()) {
                tokens.add(new Token(next + 1, Token.Kind.END, ""));
                return tokens;
            }
            tokens.add(token());
        }
    }

    private Token token() throws BadQuery {
        char first = text.charAt(next);
        if (first == '"' || first == '\'') {
            return new Token(next + 1, Token.Kind.QUOTED, until(first));
        }
        if (first == '/') {
            int at = next + 1;
            String pattern = until(first);
            return new Token(at, Token.Kind.PATTERN, pattern, flags());
        }
        return SIGNS.indexOf(first) >= 0 ? sign() : word();
    }

    /// One of `( ) = ~ < > <= >= != !~`.
    private Token sign() throws BadQuery {
        int from = next++;
        char first = text.charAt(from);
        char second = next < text.length() ? text.charAt(next) : ' ';
        boolean two = (second == '=' && "<>!".indexOf(first) >= 0) || (second == '~' && first == '!');
        if (two) {
            next++;
        } else if (first == '!') {
            throw new BadQuery(from + 1, "!", "!=, !~ or not");
        }
        return new Token(from + 1, Token.Kind.SIGN, text.substring(from, next));
    }

    private Token word() {
        int from = next;
        while (next < text.length() && isWord(text.charAt(next))) {
            next++;
        }
        return new Token(from + 1, Token.Kind.WORD, text.substring(from, next));
    }

    private static boolean isWord(char c) {
        return !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0 && c != '"' && c != '\'';
    }

    /// What stands up to the closing quote. A backslash protects the quote and itself; before anything else it stays,
    /// as regular expressions want it.
    private String until(char quote) throws BadQuery {
        int from = next++;
        var inside = new StringBuilder();
        while (next < text.length()) {
            char c = text.charAt(next++);
            if (c == quote) {
                return inside.toString();
            }
            boolean escape = c == '\\' && next < text.length();
            if (escape && (text.charAt(next) == quote || (text.charAt(next) == '\\' && quote != '/'))) {
                inside.append(text.charAt(next++));
            } else if (escape) {
                inside.append(c).append(text.charAt(next++));
            } else {
                inside.append(c);
            }
        }
        throw new BadQuery(from + 1, "a text that does not end", "a closing " + quote);
    }

    private String flags() {
        int from = next;
        while (next < text.length() && Character.isLetter(text.charAt(next))) {
            next++;
        }
        return text.substring(from, next);
    }
}
