package org.sevenfold.step;

import java.util.Map;

import org.sevenfold.form.Condition;

/**
 * A step of the way through, as it stands on a page with others.
 *
 * @param key  of its task in the model
 * @param form that answers it
 * @param when it is drawn: compares what stands and what is answered on the page; the model alone says whether it is
 *             asked
 * @param with what stands by the time it is asked, though it does not yet when the page is drawn
 */
public record Step(String key, String form, Condition when, Map<String, String> with) {
}
