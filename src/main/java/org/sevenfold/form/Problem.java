package org.sevenfold.form;

/**
 * What is wrong with one answer, in plain words.
 *
 * @param key     the field; empty where something was sent that the form does not ask for: its name is not repeated
 * @param message says what to do, and never repeats what was typed
 */
public record Problem(String key, String message) {
}
