package org.sevenfold.picture;

import java.util.Map;

/**
 * The picture of one level of a model.
 *
 * @param level the id of the process or sub-process that it shows
 * @param title its name in the model
 * @param paper how large it is
 * @param drawn the inside of an SVG without a style of its own: a page forbids those
 * @param steps where each thing stands that has an id, by that
 */
public record LevelPicture(String level, String title, Box paper, String drawn, Map<String, Box> steps) {
}
