package org.jiuzhu.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A county is a tenant: each case belongs to the county of the clerk who opens it. Models belong to all. */
@Component
class CountyTenants extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new TenantIdProvider() {
            @Override
            public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
                return countyOfCase(context.getSuperExecution());
            }

            @Override
            public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
                return null;
            }

            @Override
            public @Nullable String provideTenantIdForHistoricDecisionInstance(
                    TenantIdProviderHistoricDecisionInstanceContext context) {
                return context.getExecution() == null
                        ? null
                        : context.getExecution().getTenantId();
            }
        });
    }

    private static @Nullable String countyOfCase(@Nullable VariableScope parent) {
        if (parent instanceof org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            return execution.getTenantId();
        }
        var authentication = Context.getCommandContext().getAuthentication();
        List<String> counties = authentication == null ? List.of() : authentication.getTenantIds();
        return counties != null && counties.size() == 1 ? counties.get(0) : null;
    }
}
