package org.sevenfold.concern.naming;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What says who or where somebody is by its shape alone, whatever a record holds. */
final class Shapes {

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
  private static final String STREET = "(?:Lane|Road|Rd|Street|Avenue|Ave|Close|Drive|Crescent|Terrace|Court|Gardens"
      + "|Grove|Way|Row|Square|Flats|Estate|Cottages?)\\b";
  private static final String ANY_STREET = "(?i:" + STREET + ")";
  private static final String HOUSE = "(?:School|Academy|Primary|Infants?|Juniors?|Nursery|College|Hospital|Surgery"
      + "|Clinic|Church|Mosque|Temple|House|Lodge|Club)\\b";
  private static final List<Pattern> SHAPES = List.of(
      // a postcode
      Pattern.compile("\\b(?i:[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2})\\b"),
      // a telephone number, and the number by which the health service knows somebody
      Pattern.compile("(?<![\\d.])(?:\\+44|0044|0)(?:[\\s().-]{0,3}\\d){8,11}(?!\\d)"),
      Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)"),
      // a mail address
      Pattern.compile("[^\\s@<(]+@[^\\s@]+\\.\\p{L}{2,}"),
      // somebody with a title
      Pattern.compile("\\b(?i:mr|mrs|mx)\\.?\\s+[\\p{L}'’-]{2,}"),
      Pattern.compile("\\b(?i:ms|miss|dr|prof|rev|aunt|auntie|aunty|uncle)\\.?\\s+" + NAME),
      // a house, a street, a school
      Pattern.compile("\\b\\d{1,4}\\p{L}?,?\\s+(?:\\p{L}+\\s+){1,3}" + ANY_STREET),
      Pattern.compile("\\b(?:" + NAME + "\\s+)+" + STREET),
      Pattern.compile("(?<![.!?:]\\s)(?<!^)\\b(?:(?!The\\b|Our\\b|His\\b|Her\\b|My\\b)" + NAME + "\\s+)+" + HOUSE));

  private Shapes() {
  }

  static Stream<Piece> in(String text) {
    return SHAPES.stream().flatMap(shape -> shape.matcher(text).results())
        .map(found -> new Piece(found.start(), found.end(), found.group()));
  }
}
