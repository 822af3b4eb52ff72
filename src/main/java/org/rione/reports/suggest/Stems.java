package org.rione.reports.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.ItalianStemmer;

/**
 * Stems of Italian words, by Lucene: "buche profonde" and "buca profonda" are the same two. Lucene's own chain for
 * Italian leaves words of up to five letters as they are, and streets are full of those; Snowball's stemmer does not.
 */
public final class Stems {

    /** Of a text longer than this the rest says nothing new. */
    private static final int WORDS_AT_MOST = 300;

    private static final CharArraySet ARTICLES = new CharArraySet(
            List.of("c", "l", "all", "dall", "dell", "nell", "sull", "coll", "quell", "un", "d", "s", "m", "t"), true);

    /** Things that the stemmer would take for others: a planter for a flower, a seat for a chair on wheels. */
    private static final StemmerOverrideMap APART =
            apart(Map.of("fioriera", "fioriera", "fioriere", "fioriera", "seduta", "seduta", "sedute", "seduta"));

    private static final Analyzer ITALIAN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var plain = new LowerCaseFilter(new ElisionFilter(words, ARTICLES));
            var telling = new StopFilter(plain, ItalianAnalyzer.getDefaultStopSet());
            var apart = new StemmerOverrideFilter(telling, APART);
            return new TokenStreamComponents(
                    words, new ASCIIFoldingFilter(new SnowballFilter(apart, new ItalianStemmer())));
        }
    };

    /** In their order, without words that say nothing, without accents. */
    public static List<String> of(String text) {
        var stems = new ArrayList<String>();
        try (var words = ITALIAN.tokenStream("", text.replace('’', '\''))) {
            var term = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken() && stems.size() < WORDS_AT_MOST) {
                stems.add(term.toString());
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    private static StemmerOverrideMap apart(Map<String, String> stems) {
        var overrides = new StemmerOverrideFilter.Builder(true);
        stems.forEach(overrides::add);
        try {
            return overrides.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stems() {}
}
