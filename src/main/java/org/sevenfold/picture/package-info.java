/** The pictures of the models as pages show them: drawn beforehand, marked when they are shown. */
package org.sevenfold.picture;
