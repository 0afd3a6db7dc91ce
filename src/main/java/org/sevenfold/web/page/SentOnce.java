package org.sevenfold.web.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whatever this page does it does once for each drawing of it, in one transaction: a second press, a bad line or the
 * way back leads where the first one led. What was refused can be sent again. A page that must catch an error of the
 * database, or goes on after it, asks {@link org.sevenfold.draft.SentPages} itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SentOnce {

  /** Where the second one is led if the first was answered with a page that can't be shown again. */
  String orElse() default "/";
}
