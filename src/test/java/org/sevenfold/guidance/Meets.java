package org.sevenfold.guidance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The asks of the guidance that a test drives: it turns red when what meets them is taken out. An ask is written as its
 * item in the catalogue and its number there, {@code P42.c3#1}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Meets {

  String[] value();
}
