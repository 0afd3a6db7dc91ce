package org.sevenfold.step;

import java.util.List;

import org.sevenfold.form.Condition;

/**
 * An answer that follows from what was said. It stands in its question and is none until somebody sends the page.
 *
 * @param fact     that is asked
 * @param answer   one of its values
 * @param when     what was said
 * @param weTakeIt the words in which it is put, after "We take it that"
 * @param because  why, after "Because"
 * @param para     where in the guidance it comes from
 */
public record Suggestion(String fact, String answer, Condition when, String weTakeIt, String because,
    List<String> para) {

  /** Why it is taken, as it stands on a page. */
  public String why() {
    return "Because " + because + ".";
  }

  /** For the page's script, which follows what is answered on the page itself. */
  public String json() {
    return "{\"answer\":\"" + answer + "\",\"when\":" + when.json() + ",\"words\":\"" + quoted(weTakeIt)
        + "\",\"why\":\"" + quoted(why()) + "\"}";
  }

  /** A name may stand in it. */
  private static String quoted(String words) {
    return words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
  }
}
