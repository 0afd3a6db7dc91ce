/** Who is there when somebody is not: duty, rota and absence, work handed over, and places without a lead. */
package org.sevenfold.cover;
