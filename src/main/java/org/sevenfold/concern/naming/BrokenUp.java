package org.sevenfold.concern.naming;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names in pieces: split over two lines, with a hyphen or a blank inside, or spelled out. */
final class BrokenUp {

  private static final int MOST_PIECES = 10;
  private static final int SHORTEST_NAME = 4;

  private final KnownNames known;
  private final List<Word> words;
  private final String text;

  BrokenUp(KnownNames known, List<Word> words, String text) {
    this.known = known;
    this.words = words;
    this.text = text;
  }

  Stream<Piece> names() {
    return IntStream.range(0, words.size()).boxed().flatMap(first -> IntStream
        .range(first + 2, Math.min(words.size(), first + MOST_PIECES) + 1).mapToObj(end -> words.subList(first, end))
        .filter(this::isName).map(this::piece));
  }

  private boolean isName(List<Word> pieces) {
    String joined = String.join("", pieces.stream().map(Word::plain).toList());
    return joined.length() >= SHORTEST_NAME && known.has(joined) && pieces.stream().noneMatch(known::isIn)
        && isOneWord(pieces);
  }

  /** Two words that everybody writes beside each other stay two words, unless a sign or a line's end parts them. */
  private static boolean isOneWord(List<Word> pieces) {
    return pieces.stream().anyMatch(piece -> !piece.isOrdinary())
        || pieces.stream().skip(1).anyMatch(piece -> !piece.before().isBlank() || piece.before().contains("\n"));
  }

  private Piece piece(List<Word> pieces) {
    int from = pieces.get(0).from();
    int to = pieces.get(pieces.size() - 1).to();
    return new Piece(from, to, text.substring(from, to));
  }
}
