package org.sevenfold.engine.setup;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Directory;
import org.sevenfold.engine.expression.RememberedCells;
import org.sevenfold.engine.expression.VocabularyExpressions;
import org.sevenfold.engine.guard.AllowedCommand;
import org.sevenfold.engine.guard.Guard;
import org.sevenfold.engine.identity.PeopleAsUsers;
import org.sevenfold.engine.identity.TaskGrants;
import org.sevenfold.engine.listener.AloneListener;
import org.sevenfold.engine.listener.ConcernEndListener;
import org.sevenfold.engine.listener.NewsListener;
import org.sevenfold.engine.listener.OpenWorkListener;
import org.sevenfold.engine.listener.RecommendationListener;
import org.sevenfold.engine.listener.StandingStepsListener;
import org.sevenfold.engine.listener.TableInputsListener;
import org.sevenfold.engine.rest.RestStatus;
import org.sevenfold.engine.rest.SeveralAnswers;
import org.sevenfold.engine.stored.SealedVariables;
import org.sevenfold.policy.Vocabulary;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine is built: what is fixed at the first start of a database, the guard, and who keeps what in step. */
@Configuration
class EngineSetup {

  /** The starter gives no order between the migration and the engine. */
  @Bean
  static BeanFactoryPostProcessor engineAfterMigration() {
    return factory -> factory.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
  }

  @Bean
  ProcessEnginePlugin sevenfoldEngine(ApplicationContext context, Vocabulary vocabulary, Directory directory,
      Rights rights,
      List<AllowedCommand> allowed, OpenWorkListener work, ConcernEndListener caseEnd, StandingStepsListener steps,
      NewsListener news, AloneListener alone,
      RecommendationListener tables, SealedVariables stored) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        fixedAtFirstStart(engine);
        engine.setTaskMetricsEnabled(false); // counts assignees for a licence that this edition does not have
        engine.setExpressionManager(new VocabularyExpressions(context, vocabulary));
        engine.setResourceAuthorizationProvider(new TaskGrants());
        // to see where an instance stands is not to see what it holds
        engine.setEnforceSpecificVariablePermission(true);
        engine.setFailedJobCommandFactory(JobFailures.withoutWords());
        engine.setIdentityProviderSessionFactory(new PeopleAsUsers(directory, rights));
        engine.setCustomPostBPMNParseListeners(
            new ArrayList<>(List.of(new TableInputsListener(vocabulary), steps, work, news, alone, caseEnd)));
        // after the transaction has begun: see docs/decisions/0002-guard-inside-the-transaction.md
        engine.setCustomPostCommandInterceptorsTxRequired(
            new ArrayList<>(List.of(new Guard(allowed, refused -> RestStatus.isAnsweredFor(refused, directory)))));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
            new ArrayList<>(List.of(new Guard(allowed, refused -> RestStatus.isAnsweredFor(refused, directory)))));
        DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
        dmn.setFeelEngineFactory(RememberedCells.factory());
        dmn.getCustomPostDecisionEvaluationListeners().add(tables);
        engine.setDmnEngineConfiguration(dmn);
      }

      @Override
      public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getValueTypeResolver().addType(new SeveralAnswers());
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(stored);
      }
    };
  }

  private static void fixedAtFirstStart(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryLevels(new ArrayList<>(List.of(new LeanHistory())));
    engine.setHistory(LeanHistory.NAME);
    engine.setTenantIdProvider(new AgencyTenants());
  }
}
