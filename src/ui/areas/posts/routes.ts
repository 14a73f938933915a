import type { RouteRecordRaw } from 'vue-router'
import PostListPage from './PostListPage.vue'

export const postsRoutes: RouteRecordRaw[] = [
  { path: '/posts', component: PostListPage },
  { path: '/posts/new', component: () => import('./OpenPostPage.vue'), meta: { makes: 'posts:open-post' } },
  { path: '/posts/:postId', component: () => import('./PostPage.vue'), props: true },
  { path: '/posts/:postId/people/:personId', component: () => import('./EligibilityPage.vue'), props: true },
]
