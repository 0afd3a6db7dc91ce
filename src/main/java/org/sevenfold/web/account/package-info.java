/** What a person does to their own account. */
package org.sevenfold.web.account;
