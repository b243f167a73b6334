import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProvider, createApiClient, createQueryClient } from './api.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { LanguageProvider } from './language-provider.tsx';
import { Routes } from './routes.tsx';
import { Shell } from './shell.tsx';
import { StatusProvider } from './status.tsx';

export function App() {
  const [queryClient] = useState(createQueryClient);
  const [apiClient] = useState(createApiClient);
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider trpcClient={apiClient} queryClient={queryClient}>
        <LanguageProvider>
          <StatusProvider>
            <Shell>
              <ErrorBoundary>
                <Routes />
              </ErrorBoundary>
            </Shell>
          </StatusProvider>
        </LanguageProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}
