/** The register of processing, made from what the product goes by. */
package org.sevenfold.datarights.register;
