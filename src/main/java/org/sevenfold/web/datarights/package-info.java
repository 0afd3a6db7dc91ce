/** Pages of the rights desk: what people ask about their data, what they are given, the register of processing. */
package org.sevenfold.web.datarights;
