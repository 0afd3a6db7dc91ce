/** How long records are kept, what holds them, and how one is destroyed when its time has come. */
package org.sevenfold.retention;
