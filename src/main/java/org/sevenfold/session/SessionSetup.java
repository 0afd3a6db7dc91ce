package org.sevenfold.session;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Spring Session stands before everything that asks for a session; its parts are the beans beside this. */
@Configuration
@EnableSpringHttpSession
class SessionSetup {
}
