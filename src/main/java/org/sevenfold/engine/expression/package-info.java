/** What the expressions of the models may name: the vocabulary, and what is derived from it. */
package org.sevenfold.engine.expression;
