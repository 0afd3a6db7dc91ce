/** Plays case files through the real engine, guard and people, and compares what came of them. */
package org.sevenfold.replay;
