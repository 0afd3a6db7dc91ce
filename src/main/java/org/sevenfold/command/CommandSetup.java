package org.sevenfold.command;

import org.sevenfold.start.Settings;
import org.sevenfold.work.KeptLines;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** As much of the product as a command needs: no engine, no pages, no migration. Each part is made when asked for. */
@ComponentScan({"org.sevenfold.access", "org.sevenfold.clock", "org.sevenfold.concern", "org.sevenfold.record",
    "org.sevenfold.engine.outside"})
@EnableConfigurationProperties(Settings.class)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
@Import({Verify.class, MakeKeys.class, RotateMasterKey.class, RotateSigningKey.class, RebuildLists.class,
    KeptLines.class})
class CommandSetup {
}
